"""A dashboard in a thread of the test's own process, and its end."""

import threading

from dash import Dash
from waitress.server import BaseWSGIServer, create_server


def started(app: Dash) -> tuple[BaseWSGIServer, str]:
    """A server at work, and where it answers."""
    server = create_server(app.server, host="127.0.0.1", port=0, threads=6)
    threading.Thread(target=server.run, daemon=True).start()
    return server, f"http://127.0.0.1:{server.effective_port}"


def stop(server: BaseWSGIServer) -> None:
    """End a server, its threads first: a late one wakes it by a byte into a pipe whose number may be another file's."""
    server.task_dispatcher.shutdown()
    server.close()
