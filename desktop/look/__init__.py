"""How the program looks: colours, fonts, icons and Qt's own words."""
