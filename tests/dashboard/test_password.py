"""Who serves the dashboard to others asks for a password, or says aloud that there is none."""

import stat

import pytest

from dashboard import password
from dashboard.__main__ import main
from dashboard.app import create_app
from dashboard.data import Store


def test_an_account_knows_its_password_and_keeps_only_a_hash(tmp_path):
    path = tmp_path / "account"
    password.write(path, password.account("аналитик", "очень длинный"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "длинный" not in path.read_text(encoding="utf-8")
    found = password.read(path)
    assert found.knows("аналитик", "очень длинный")
    assert not found.knows("аналитик", "другой длинный")
    assert not found.knows("analyst", "очень длинный")


@pytest.mark.parametrize(("name", "said"), [("", "long enough"), ("a:b", "long enough"), ("a", "short")])
def test_accounts_that_are_none_are_refused(name, said):
    with pytest.raises(ValueError):
        password.account(name, said)


@pytest.mark.parametrize("text", ["", "a:b", "a:md5:AA==:AA==", "a:scrypt:!:!"])
def test_a_file_without_an_account_is_refused(tmp_path, text):
    path = tmp_path / "account"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError):
        password.read(path)
    assert main(["--auth", str(path), "--no-etl"]) == 2


def test_nothing_is_served_without_the_password(folder):
    app = create_app(Store(folder), ["127.0.0.1"])
    password.guard(app.server, password.account("analyst", "long enough"))
    client = app.server.test_client()
    for path in ("/", "/version", "/_dash-layout", "/assets/40-atlas.css"):
        answer = client.get(path, headers={"Host": "127.0.0.1"})
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Basic")
        assert "Content-Security-Policy" in answer.headers
        assert client.get(path, headers={"Host": "127.0.0.1"}, auth=("analyst", "wrong enough")).status_code == 401
        assert client.get(path, headers={"Host": "127.0.0.1"}, auth=("analyst", "long enough")).status_code == 200


def test_others_are_not_served_unasked(capsys):
    assert main(["--host", "0.0.0.0", "--no-etl"]) == 2
    assert "--auth" in capsys.readouterr().err
    assert main(["--host", "0.0.0.0", "--no-auth", "--debug", "--no-etl"]) == 2


def test_a_password_is_made_by_command(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("getpass.getpass", lambda prompt: "long enough")
    assert main(["password", str(tmp_path / "account"), "--name", "analyst"]) == 0
    assert password.read(tmp_path / "account").knows("analyst", "long enough")
    assert "--auth" in capsys.readouterr().out
