"""An evening for the archive: ORI-A 1.0.1 and MDTO 1.0.1, with sums; pure but for reading files."""
