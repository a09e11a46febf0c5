"""The frame of the `facts` command: its commands by name, one-line errors, exit statuses.

A command NAME lives in `facts/cli/NAME.py`, which offers a function `command` (its parameters are the arguments, its docstring the help)
or, where it has commands of its own, a `typer.Typer` called `app`. The module is imported only when the command is asked for, and itself
imports what is slow to load (sqlalchemy, the lexicon, rich) inside the function: help and `facts kinds` must start at once.

Exit status: 0 all well, 1 a FactsError, 2 wrong usage, 130 interrupted, 141 the reader of our output went away.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from facts import __version__
from facts.errors import FactsError

COMMANDS = ("extract", "sql", "list", "show", "export", "sample", "score", "explain", "kinds", "codebook", "grammar", "lexicon", "verify", "db")
SETTINGS: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}


class _Commands(TyperGroup):
    """The commands in the order of COMMANDS, each imported when first asked for."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        if cmd_name not in COMMANDS:
            return None
        try:
            module = import_module(f"facts.cli.{cmd_name}")
        except ModuleNotFoundError as error:
            if error.name != f"facts.cli.{cmd_name}":
                raise
            return None
        if hasattr(module, "app"):
            return typer.main.get_command(module.app)
        single = typer.Typer(**SETTINGS)
        single.command(cmd_name)(module.command)
        return typer.main.get_command(single)

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except BrokenPipeError as error:
            # Python would flush again on exit and complain; nobody reads any more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(141) from error


app = typer.Typer(cls=_Commands, name="facts", context_settings={"help_option_names": ["-h", "--help"]}, **SETTINGS)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"facts {__version__}")
        raise typer.Exit()


@app.callback(invoke_without_command=True)
def _facts(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """Read diplomatic reporting in English and turn what it says into facts in a database.

    A fact is what a document reports: its claim, not a verdict.
    """
    if context.invoked_subcommand is None:
        print(context.get_help())


def error_line(message: object) -> str:
    """How every error is shown: one line, whatever the message holds."""
    return f"facts: {' '.join(str(message).split())}"


def print_error(message: object) -> None:
    """Print the message's line on standard error; the work goes on."""
    print(error_line(message), file=sys.stderr)


def fail(message: object, status: int) -> NoReturn:
    """Print the message's line on standard error and leave with `status`."""
    print_error(message)
    raise SystemExit(status)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit status; `arguments` are those of the process when None."""
    try:
        status = typer.main.get_command(app).main(arguments, prog_name="facts", standalone_mode=False)
    except FactsError as error:
        fail(error, 1)
    except typer.TyperException as error:
        fail(_usage(error), error.exit_code)
    except OSError as error:
        fail(_system(error), 1)
    except (KeyboardInterrupt, typer.Abort):
        status = 130
    if status == 130:
        fail("interrupted", 130)
    raise SystemExit(status if isinstance(status, int) else 0)


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "facts"
    message = error.format_message().rstrip(".").replace("Value error, ", "")  # pydantic's word, which says nothing to a user
    return f"{message[:1].lower()}{message[1:]}; see `{path} --help`"


def _system(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"
