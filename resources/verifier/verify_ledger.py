#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a ledger that Chancery exported, without Chancery: Python's own library, and openssl for the signature.

    verify_ledger.py LEDGER.ndjson [--checkpoint FILE] [--key VKEY]
    verify_ledger.py --proof FILE.tlog-proof ENTRY.json [--key VKEY]

An exported ledger is one entry a line, in canonical form (RFC 8785). Each line's SHA-256 is the next line's previous_hash. The
checkpoint beside it (LEDGER.ndjson.checkpoint; C2SP tlog-checkpoint) is a signed RFC 6962 tree head over all lines. VKEY is the
key as it was told you ("chancery.example/ledger/…+hash+key", printed when the workspace was made); without one, the key is taken
from entry 0, which proves that nothing was altered since it was signed, but not by whom.

Exit status: 0 all holds, 1 something was altered, 2 the call's words are off, 3 a file cannot be read.
"""
import argparse
import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile

SPKI = bytes.fromhex("302a300506032b6570032100")  # an Ed25519 public key in DER, before its 32 bytes
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Altered(Exception):
    """What does not hold, as a sentence."""


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    """RFC 8785 for what a ledger may hold: texts, whole numbers, true, false, lists and objects."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda each: each[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(held) for name, held in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    if value is None or isinstance(value, float):
        raise Altered("it holds what no entry may hold")
    return json.dumps(value, ensure_ascii=False)


def no_doubles(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Altered("it names a member twice")
    return members


def entry_of(line, seq):
    try:
        entry = json.loads(line.decode("utf-8"), object_pairs_hook=no_doubles)
        exact = canonical(entry).encode("utf-8") == line
    except (ValueError, Altered) as why:
        raise Altered(f"entry {seq} is not in canonical form: {why}") from why
    if not exact:
        raise Altered(f"entry {seq} is not in canonical form")
    return entry


class Tree:
    """RFC 6962: the root over leaves as they come, in memory that does not grow."""

    def __init__(self):
        self.size = 0
        self.peaks = []  # (leaves below, hash), largest first

    def append(self, leaf):
        self.size += 1
        self.peaks.append((1, sha256(b"\0" + leaf)))
        while len(self.peaks) > 1 and self.peaks[-1][0] == self.peaks[-2][0]:
            count, right = self.peaks.pop()
            _, left = self.peaks.pop()
            self.peaks.append((2 * count, sha256(b"\1" + left + right)))

    def root(self):
        if not self.peaks:
            return sha256(b"")
        root = self.peaks[-1][1]
        for _, left in reversed(self.peaks[:-1]):
            root = sha256(b"\1" + left + root)
        return root


def root_by_proof(leaf, index, size, path):
    """RFC 9162 section 2.1.3.2."""
    node, last = index, size - 1
    digest = sha256(b"\0" + leaf)
    for sibling in path:
        if last == 0:
            raise Altered("the proof is too long")
        if node & 1 or node == last:
            digest = sha256(b"\1" + sibling + digest)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            digest = sha256(b"\1" + digest + sibling)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise Altered("the proof is too short")
    return digest


def read_checkpoint(note):
    text, mark, signatures = note.partition("\n\n")
    lines = text.split("\n")
    if not mark or len(lines) < 3:
        raise Altered("the checkpoint is no signed note")
    return {"origin": lines[0], "size": int(lines[1]), "root": base64.b64decode(lines[2]), "text": (text + "\n").encode("utf-8"),
            "signatures": [each[2:].split(" ") for each in signatures.split("\n") if each.startswith("\u2014 ")]}


def key_of_vkey(vkey):
    name, _, rest = vkey.partition("+")
    raw = base64.b64decode(rest.partition("+")[2])
    if len(raw) != 33 or raw[0] != 1:
        raise Altered("the key is no Ed25519 key of a signed note")
    return name, raw[1:]


def key_of_multikey(text):
    number = 0
    for letter in text[1:]:
        number = number * 58 + BASE58.index(letter)
    raw = number.to_bytes(34, "big")
    if raw[:2] != b"\xed\x01":
        raise Altered("the key of entry 0 is no Ed25519 key")
    return raw[2:]


def openssl_says_yes(key, text, signature):
    with tempfile.TemporaryDirectory() as folder:
        def put(name, data):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(data)
            return path
        call = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", put("key", SPKI + key),
                "-in", put("text", text), "-sigfile", put("signature", signature)]
        return subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def check_signature(checkpoint, key):
    identity = sha256(checkpoint["origin"].encode("utf-8") + b"\n\x01" + key)[:4]
    for name, text in checkpoint["signatures"]:
        raw = base64.b64decode(text)
        if name == checkpoint["origin"] and raw[:4] == identity and openssl_says_yes(key, checkpoint["text"], raw[4:]):
            return
    raise Altered("the checkpoint is not signed by that key")


def current_key(first, entries_with_keys):
    """The key of entry 0, or the last that a KEY_ROTATED entry names."""
    node = (entries_with_keys[-1] if entries_with_keys else first).get("signing_key", {})
    return key_of_multikey(node.get("publicKeyMultibase", ""))


def altered_one(seq, line, following):
    """Which entry was altered, where entry `seq` does not name the hash of the one before it: the next entry tells."""
    said = f"entry {seq} does not follow entry {seq - 1}"
    if not following:
        return f"{said}: one of the two was altered"
    follows = entry_of(following.removesuffix(b"\n"), seq + 1).get("previous_hash") == sha256(line).hex()
    return f"entry {seq - 1 if follows else seq} was altered: {said}"


def verify_ledger(path, checkpoint_path, vkey):
    tree, previous, first, rotations, last = Tree(), "0" * 64, None, [], None
    with open(path, "rb") as file:
        for seq, raw in enumerate(file):
            if not raw.endswith(b"\n"):
                raise Altered(f"entry {seq} is cut off")
            line = raw[:-1]
            entry = entry_of(line, seq)
            if entry.get("seq") != seq:
                raise Altered(f"entry {seq} is missing or out of order")
            if entry.get("previous_hash") != previous:
                raise Altered(altered_one(seq, line, next(file, b"")))
            previous = sha256(line).hex()
            tree.append(line)
            first = first or entry
            last = entry
            if entry.get("action") == "KEY_ROTATED":
                rotations.append(entry)
    if first is None:
        raise Altered("the file holds no entry")
    with open(checkpoint_path, encoding="utf-8") as file:
        checkpoint = read_checkpoint(file.read())
    if checkpoint["size"] > tree.size:
        raise Altered(f"entries from {tree.size} on are gone: the checkpoint was signed over {checkpoint['size']}")
    if checkpoint["size"] < tree.size or checkpoint["root"] != tree.root():
        raise Altered("the entries are not those whose checkpoint was signed")
    pinned = vkey is not None
    name, key = key_of_vkey(vkey) if pinned else (checkpoint["origin"], current_key(first, rotations))
    if name != checkpoint["origin"]:
        raise Altered("the checkpoint is of another ledger than the key")
    check_signature(checkpoint, key)
    whose = "the key you named" if pinned else "the key that the ledger itself names"
    return f"All {tree.size} entries hold, the last of {last['timestamp_utc']}; signed to the end by {whose}. Root {tree.root().hex()}."


def verify_proof(path, entry_path, vkey):
    with open(path, encoding="utf-8") as file:
        head, _, note = file.read().partition("\n\n")
    lines = [each for each in head.split("\n") if not each.startswith("extra ")]
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("index "):
        raise Altered("this is no tlog-proof")
    index = int(lines[1][len("index "):])
    checkpoint = read_checkpoint(note)
    with open(entry_path, "rb") as file:
        entry = file.read().removesuffix(b"\n")
    if root_by_proof(entry, index, checkpoint["size"], [base64.b64decode(each) for each in lines[2:]]) != checkpoint["root"]:
        raise Altered(f"this entry is not entry {index} of the ledger")
    if vkey is None:
        return f"The entry stands at {index} of {checkpoint['size']} in the tree of this checkpoint; name the key to check who signed it."
    name, key = key_of_vkey(vkey)
    if name != checkpoint["origin"]:
        raise Altered("the checkpoint is of another ledger than the key")
    check_signature(checkpoint, key)
    return f"The entry stands at {index} of {checkpoint['size']}, signed by the key you named."


def main():
    call = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    call.add_argument("file", help="LEDGER.ndjson, or with --proof the entry's canonical bytes")
    call.add_argument("--checkpoint", help="the signed head; LEDGER.ndjson.checkpoint where none is named")
    call.add_argument("--proof", help="a tlog-proof of one entry")
    call.add_argument("--key", help="the ledger's vkey, as it was told you")
    words = call.parse_args()
    try:
        if words.proof:
            print(verify_proof(words.proof, words.file, words.key))
        else:
            print(verify_ledger(words.file, words.checkpoint or words.file + ".checkpoint", words.key))
    except Altered as why:
        print(f"NOT AS IT WAS: {why}.")
        return 1
    except (OSError, UnicodeDecodeError, ValueError) as why:
        print(f"Cannot be read: {why}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
