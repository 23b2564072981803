# One word each; everything is done by ./start.
.PHONY: run demo test check bench

run:
	./start

demo:
	./start demo

test:
	./start test

check:
	./start check

bench:
	./start bench
