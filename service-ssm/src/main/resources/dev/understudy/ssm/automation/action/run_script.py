"""Calls a function of a runbook's script: run_script.py MODULE FUNCTION [PATH...].

The events come as JSON from standard input, the result goes as JSON to standard output. Whatever the script prints goes
to standard error, so that it cannot be taken for the result.
"""
import importlib
import json
import os
import sys
import traceback

MOST_BYTES = 512 * 1024 * 1024


def limit_memory_and_files():
    try:
        import resource

        for what in (resource.RLIMIT_DATA, resource.RLIMIT_FSIZE):
            resource.setrlimit(what, (MOST_BYTES, MOST_BYTES))
    except (ImportError, OSError, ValueError):
        pass


def describe(failure):
    """Its traceback without the frames of this file, and its name and text as Systems Manager shows them."""
    frames = [
        frame
        for frame in traceback.extract_tb(failure.__traceback__)
        if frame.filename != __file__ and not frame.filename.startswith("<frozen")
    ]
    lines = ["Traceback (most recent call last):\n"] + traceback.format_list(frames)
    return "".join(lines) + "\n" + type(failure).__name__ + " - " + str(failure)


def main(module, function, *paths):
    result = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.path[:0] = paths
    events = json.load(sys.stdin)
    limit_memory_and_files()
    try:
        payload = getattr(importlib.import_module(module), function)(events, {})
        answer = json.dumps({"Payload": payload}, allow_nan=False)
    except BaseException as failure:
        answer = json.dumps({"Failure": describe(failure)})
    sys.stdout.flush()
    result.write(answer)
    result.close()


main(*sys.argv[1:])
