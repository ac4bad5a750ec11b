"""Where central may call: https to a public address, and nowhere into our own network."""

import ipaddress
import re
import socket

import httpx

from sync.central.context import Context
from sync.central.problems import Refusal

_HTTPS = 443
_LAST_WELL_KNOWN = 1023
_LAST_PORT = 65535
_NAME = re.compile(r"[A-Za-z0-9._-]{1,253}")
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def system_resolve(host: str) -> list[str]:
    """Every address of that name, as the system knows it, IPv4 first; empty when it knows none."""
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, _HTTPS, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):  # a name that no name service could hold is not known either
        return []
    return sorted(found, key=lambda address: (":" in address, address))


def checked_address(ctx: Context, url: str) -> str:
    """The address to connect to for `url`. Refusal 422 when a webhook may not go there.

    Every address of the name must be globally routable, so that no name can lead into our own network; the caller
    connects to the address that was checked and not to whatever the name says a moment later. One parser reads the
    address, here and where it is called.
    """
    try:
        parts = httpx.URL(url)
        host, port = parts.raw_host.decode("ascii"), parts.port
    except (ValueError, TypeError, httpx.InvalidURL) as problem:
        raise _refused("The address is not a URL.") from problem
    if ctx.settings.allow_loopback_webhooks and parts.scheme == "http" and host == "127.0.0.1" and port:
        return host
    if parts.scheme != "https" or not host:
        raise _refused("A webhook needs an https address.")
    if "@" in url.partition("//")[2].partition("/")[0] or parts.userinfo:
        raise _refused("The address must not carry a user name or password.")
    if not _is_literal(host) and not _NAME.fullmatch(host):
        raise _refused("The address names no machine.")
    if port is not None and port != _HTTPS and not _LAST_WELL_KNOWN < port <= _LAST_PORT:
        raise _refused(f"A webhook goes to port {_HTTPS} or to one above {_LAST_WELL_KNOWN}.")
    addresses = [host] if _is_literal(host) else ctx.resolve(host)
    if not addresses:
        raise _refused(f"The name {host} is not known.")
    if not all(is_public(address) for address in addresses):
        raise _refused("The address leads into a private network.")
    return addresses[0]


def _refused(detail: str) -> Refusal:
    return Refusal(422, "webhook-address", detail, errors=[{"pointer": "/url", "code": "refused", "detail": detail}])


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_public(address: str) -> bool:
    """Globally routable and a single machine; an IPv4 address inside an IPv6 one is judged as what it is."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return found.is_global and not found.is_multicast
    inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
    if found in _NAT64:
        inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return is_public(str(inner)) if inner is not None else found in _GLOBAL_UNICAST and found.is_global
