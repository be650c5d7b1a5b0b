"""The dialogs all parts share: questions, papers to print, files to choose."""
