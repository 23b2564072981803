"""CSV files, as bytes, to commands; rows of text to CSV. Pure: no files, no clock, no chance."""
