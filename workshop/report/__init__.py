"""The report: data to PDF, sealing, verifying, and the other formats."""
