"""The app with windows: the only room that knows both the windows and the rest of the program."""
