"""Qt windows: they lay out, draw a picture and send commands. They decide nothing."""
