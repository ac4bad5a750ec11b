"""Where webhooks may go, however an address is written."""

from pathlib import Path
from typing import Any, cast

import pytest

from sync.central.context import Context
from sync.central.problems import Refusal
from sync.central.settings import Settings
from sync.central.telling.egress import checked_address, is_public, system_resolve

PUBLIC = "93.184.215.14"


class Asked:
    """A context that only has settings and a name service."""

    def __init__(self, loopback: bool = False, **names: list[str]) -> None:
        self.settings = Settings(Path("unused"), allow_loopback_webhooks=loopback)
        self.asked: list[str] = []
        self._names = names

    def resolve(self, host: str) -> list[str]:
        self.asked.append(host)
        return self._names.get(host.partition(".")[0], [PUBLIC])


def check(url: str, asked: Asked | None = None) -> str:
    return checked_address(cast(Context, cast(Any, asked or Asked())), url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:5ef5:79fb:0:0:80ff:fffe",
        "fc00::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "100::1",
        "2001:db8::1",
        "5f00::1",
        "not an address",
    ],
)
def test_an_address_that_is_not_of_the_open_net_is_none(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::6810:84e5", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"])
def test_an_address_of_the_open_net_is_one(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "https://user@hooks.example/in",
        "https://@hooks.example/in",
        "https://hooks.example:22/in",
        "https://hooks.example:0/in",
        "https://hooks.example:1023/in",
        "https://hooks.example:-1/in",
        "https://hooks.example:99999/in",
        "https://hooks.example\\@10.0.0.1/in",
        "https://10.0.0.1\\@hooks.example/in",
        "https://10.0.0.1#@hooks.example/in",
        "https://[fe80::1%25eth0]/in",
        "https://[::1]:8443/in",
        "https://[::ffff:a00:1]/in",
        "https:///in",
        "https:hooks.example",
        "//hooks.example/in",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://hooks.example/\r\nHost: inside",
        "https://hooks exa mple/",
        "https://" + "a" * 300 + ".example/",
        "\0https://hooks.example",
    ],
)
def test_an_address_that_tricks_a_parser_is_refused(url: str) -> None:
    with pytest.raises(Refusal) as refused:
        check(url)
    assert refused.value.code == "webhook-address"


@pytest.mark.parametrize("host", ["127.1", "0x7f.0.0.1", "2130706433", "0177.0.0.1", "127.0.0.1.", "localhost"])
def test_other_spellings_of_this_machine_lead_to_this_machine(host: str) -> None:
    asked = Asked()
    asked.resolve = system_resolve  # type: ignore[method-assign]
    with pytest.raises(Refusal):
        check(f"https://{host}/in", asked)


@pytest.mark.parametrize("url", ["https://①②⑦.⓪.⓪.①/in", "https://127。0。0。1/in"])
def test_digits_of_other_scripts_are_no_way_around(url: str) -> None:
    asked = Asked()
    asked.resolve = system_resolve  # type: ignore[method-assign]
    with pytest.raises(Refusal):
        check(url, asked)


def test_a_name_of_another_script_is_asked_for_as_it_will_be_called() -> None:
    asked = Asked()
    assert check("https://bücher.example/in", asked) == PUBLIC
    assert asked.asked == ["xn--bcher-kva.example"]


def test_one_address_inside_is_enough_to_refuse_a_name() -> None:
    with pytest.raises(Refusal):
        check("https://mixed.example/in", Asked(mixed=[PUBLIC, "10.0.0.7"]))
    with pytest.raises(Refusal):
        check("https://mixed.example/in", Asked(mixed=[PUBLIC, "::1"]))


def test_what_may_be_called() -> None:
    assert check("https://hooks.example/in?key=1") == PUBLIC
    assert check("https://hooks.example:8443/in") == PUBLIC
    assert check(f"https://{PUBLIC}/in") == PUBLIC
    assert check("https://[2606:4700::6810:84e5]/in") == "2606:4700::6810:84e5"


def test_loopback_is_for_those_who_allow_it_and_for_nothing_else() -> None:
    assert check("http://127.0.0.1:8000/in", Asked(loopback=True)) == "127.0.0.1"
    for url in ("http://127.0.0.1:8000/in", "http://localhost:8000/in", "http://127.0.0.1/in"):
        with pytest.raises(Refusal):
            check(url, Asked(loopback=url != "http://127.0.0.1:8000/in"))
