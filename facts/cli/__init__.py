"""The `facts` command: arguments and printing only. What the commands do lives in `facts.pipeline`, `facts.store` and `facts.ask`."""
