"""A password before the dashboard, for those who serve it to others: only its hash is ever kept."""

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, request

SCHEME = "scrypt"
COST, BLOCK, LANES, MEMORY = 2**14, 8, 1, 64 * 1024 * 1024
LEAST = 8
REALM = 'Basic realm="Avtoprom Atlas", charset="UTF-8"'


@dataclass(frozen=True, slots=True)
class Account:
    """Who may come in: a name, and a password of which only salt and hash are known."""

    name: str
    salt: bytes
    digest: bytes

    def line(self) -> str:
        """The account as one line of a file."""
        return ":".join([self.name, SCHEME, b64encode(self.salt).decode(), b64encode(self.digest).decode()])

    def knows(self, name: str, password: str) -> bool:
        """Whether it is this account's name and password; takes as long for a wrong name as for a wrong password."""
        given = hashed(password, self.salt)
        same_name = hmac.compare_digest(name.encode(), self.name.encode())
        return hmac.compare_digest(given, self.digest) and same_name


def hashed(password: str, salt: bytes) -> bytes:
    """The password so that it can't be read back."""
    return hashlib.scrypt(password.encode(), salt=salt, n=COST, r=BLOCK, p=LANES, maxmem=MEMORY)


def account(name: str, password: str) -> Account:
    """A new account. Raises ValueError for a name with a colon or a password that is short."""
    if not name or ":" in name or not name.isprintable():
        raise ValueError("a name has letters and no colon")
    if len(password) < LEAST:
        raise ValueError(f"a password has at least {LEAST} characters")
    salt = secrets.token_bytes(16)
    return Account(name, salt, hashed(password, salt))


def read(path: Path) -> Account:
    """The account in a file. Raises ValueError where the file holds none, OSError where it can't be read."""
    parts = path.read_text(encoding="utf-8").strip().split(":")
    if len(parts) != 4 or parts[1] != SCHEME:
        raise ValueError(f"{path} holds no account; make one with: python -m dashboard password {path}")
    try:
        return Account(parts[0], b64decode(parts[2], validate=True), b64decode(parts[3], validate=True))
    except Error as error:
        raise ValueError(f"{path} holds no account: {error}") from error


def write(path: Path, made: Account) -> None:
    """Keep an account in a file that only its owner reads."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(made.line() + "\n", encoding="utf-8")


def guard(server: Flask, account: Account) -> None:
    """Let nobody in without the account's name and password, by HTTP Basic."""
    server.before_request_funcs.setdefault(None, []).insert(0, asking(account))


def asking(account: Account) -> Callable[[], Response | None]:
    """What is asked before every request. A password found right is remembered by a seal: hashing is slow."""
    right: set[bytes] = set()
    key = secrets.token_bytes(32)

    def ask() -> Response | None:
        said = request.authorization
        name, password = (said.username or "", said.password or "") if said and said.type == "basic" else ("", "")
        seal = hmac.digest(key, f"{name}\0{password}".encode(), "sha256")
        if seal in right:
            return None
        if password and account.knows(name, password):
            right.add(seal)
            return None
        return Response("401", 401, {"WWW-Authenticate": REALM})

    return ask
