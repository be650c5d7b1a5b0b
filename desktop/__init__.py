"""What is on screen: windows, pages, dialogs and the command line."""
