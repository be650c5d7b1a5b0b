"""`simpul verify`: the district, or anyone with its list, checks a batch."""

import base64
import dataclasses
import json
import re
import shutil

from desktop.__main__ import main
from models.batch.trust_list import read_trust, sign_trust, write_trust


def test_the_district_reads_the_batch_with_its_identity_file(practice, capsys):
    assert main(["verify", str(practice.batch), "--identity", str(practice.identity)]) == 0
    words = capsys.readouterr().out
    assert "LATIHAN" in words
    assert "24 kasus" in words
    assert len(re.findall(r"(?:[0-9]{5} ){5}[0-9]{5}", words)) == 2


def test_the_zip_inside_is_checked_as_well(practice, tmp_path, capsys, one_sentence):
    opened = tmp_path / "dibuka.zip"
    opened.write_bytes(practice.signed_zip())
    trust = practice.folder / "district" / "trust.json"
    assert main(["verify", str(opened), "--trust", str(trust)]) == 0
    capsys.readouterr()
    changed = bytearray(opened.read_bytes())
    changed[100] ^= 1
    opened.write_bytes(bytes(changed))
    assert main(["verify", str(opened), "--trust", str(trust)]) == 1
    assert one_sentence(capsys.readouterr().err)


def test_an_unknown_signer_is_named_by_its_30_digits(practice, tmp_path, capsys, one_sentence):
    district = tmp_path / "district"
    shutil.copytree(practice.folder / "district", district)
    seed = json.loads((district / "signing-key.json").read_bytes())["seed"]
    list_without = dataclasses.replace(
        read_trust((district / "trust.json").read_bytes()), version=2, signers=()
    )
    resigned = sign_trust(list_without, base64.b64decode(seed))
    (district / "trust.json").write_bytes(write_trust(resigned))
    arguments = ["verify", str(practice.batch), "--identity", str(district / "identity.txt")]
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.search(r"(?:[0-9]{5} ){5}[0-9]{5}", captured.err)
    assert one_sentence(captured.err)


def test_a_real_district_never_takes_a_practice_batch(practice, tmp_path, capsys, one_sentence):
    known = read_trust((practice.folder / "district" / "trust.json").read_bytes())
    real = sign_trust(dataclasses.replace(known, practice=False), bytes(32))
    trust = tmp_path / "trust.json"
    trust.write_bytes(write_trust(real))
    arguments = ["verify", str(practice.batch), "--identity", str(practice.identity)]
    assert main([*arguments, "--trust", str(trust)]) == 1
    assert one_sentence(capsys.readouterr().err)


def test_what_is_no_batch_is_refused_in_one_sentence(practice, tmp_path, capsys, one_sentence):
    identity, trust = str(practice.identity), str(practice.folder / "district" / "trust.json")
    (tmp_path / "catatan.txt").write_text("bukan batch")
    (tmp_path / "potong.age").write_bytes(practice.batch.read_bytes()[:-100])
    (tmp_path / "kosong").write_bytes(b"")
    for name in ("catatan.txt", "potong.age", "kosong", "tidak-ada", "."):
        assert main(["verify", str(tmp_path / name), "--identity", identity]) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert one_sentence(captured.err), name
    for other in (["--identity", str(tmp_path / "catatan.txt"), "--trust", trust], []):
        assert main(["verify", str(practice.batch), *other]) in {1, 2}
        assert one_sentence(capsys.readouterr().err)
    no_list = ["--identity", identity, "--trust", str(practice.batch)]
    assert main(["verify", str(practice.batch), *no_list]) == 1
    assert one_sentence(capsys.readouterr().err)


def test_an_encrypted_batch_without_a_key_asks_for_the_key_first(practice, capsys, one_sentence):
    trust = str(practice.folder / "district" / "trust.json")
    for other in ([], ["--trust", trust]):
        assert main(["verify", str(practice.batch), *other]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert one_sentence(captured.err)
        assert 0 < captured.err.index("--identity") < captured.err.index("--trust")


def test_an_opened_batch_without_a_list_asks_for_one(practice, tmp_path, capsys, one_sentence):
    opened = tmp_path / "dibuka.zip"
    opened.write_bytes(practice.signed_zip())
    assert main(["verify", str(opened)]) == 2
    errors = capsys.readouterr().err
    assert one_sentence(errors)
    assert "--trust" in errors


def test_a_batch_that_is_not_there_is_named_before_keys_are_asked_for(capsys, one_sentence):
    assert main(["verify", "tidak-ada.age"]) == 1
    errors = capsys.readouterr().err
    assert one_sentence(errors)
    assert "tidak-ada.age" in errors
