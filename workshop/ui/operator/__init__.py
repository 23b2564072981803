"""The operator's window (*bediening*): from it one person leads the whole evening."""
