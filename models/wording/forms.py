"""The Indonesian sentences of what can go wrong with an office's own forms, limits and hints."""

from models.translation import QT_TRANSLATE_NOOP

FORM_SENTENCES: dict[str, str] = {
    "answer.characters": QT_TRANSLATE_NOOP(
        "sentences",
        "{label} terdiri dari {characters} huruf atau angka, tanpa spasi. Periksa lagi, atau "
        "kosongkan.",
    ),
    # --- the file ---------------------------------------------------------------------------------
    "form.not_toml_at": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file} tidak dapat dibaca mulai baris {line}. Tidak ada yang diambil. Periksa "
        "tanda kutip, koma, dan kurung di baris itu.",
    ),
    "form.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file} terlalu besar, paling besar {limit} kB. Tidak ada yang diambil. Pecah "
        "menjadi beberapa formulir.",
    ),
    # --- its parts --------------------------------------------------------------------------------
    "form.text_too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: isi {key} paling panjang {limit} huruf. Pendekkan.",
    ),
    "form.out_of_range": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: {key} harus antara {low} dan {high}. Ubah angkanya.",
    ),
    "form.too_many": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: {key} paling banyak {limit}. Kurangi dahulu.",
    ),
    "form.unknown_limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: batas {key} belum ada. Tambahkan bagian [limits.{key}].",
    ),
    "form.unknown_step": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: langkah {key} pada kunci after tidak ada. Tulis kode "
        "langkah lain dari formulir ini.",
    ),
    "form.step_circle": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: langkah {key} saling menunggu tanpa awal. Hapus salah "
        "satu kunci after.",
    ),
    "form.unknown_owner": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: pelaksana {key} tidak dikenal. Tulis office, resident, "
        "atau agency.",
    ),
    "form.verdict": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: petunjuk program tidak boleh memutus layak atau tidak. "
        'Mulai kalimatnya dengan "Periksa".',
    ),
    "form.reserved_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}: isian {name} berarti {meaning} dan dipakai juga di luar formulir. Tidak "
        "ada yang diambil. Tulis {asked}, atau beri nama lain.",
    ),
    # --- the office's own fields ------------------------------------------------------------------
    "form.unknown_kind": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}: formulir bawaan pada kunci {key} tidak ada. Tulis jenis yang ada di "
        "daftar formulir.",
    ),
    "form.own_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}: isian tambahan {key} harus bernama mulai dengan x_, misalnya x_{key}.",
    ),
    "form.kind_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Jenis {kind} sudah dipakai formulir bawaan. Pilih kode lain, atau ganti kunci kind dengan "
        "extends untuk menambah isian pada formulir bawaan.",
    ),
    "form.other_use": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {kind} sudah ada sebagai formulir lain. Tidak ada yang diambil. Pilih kode lain.",
    ),
    "form.version_known": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {kind} versi {version} sudah diambil dengan isi lain. Tidak ada yang diubah. "
        "Tulis version = {next} di berkas, lalu ambil lagi.",
    ),
    "form.version_old": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {kind} sudah sampai versi {latest}. Tulis version = {next} di berkas, lalu ambil "
        "lagi.",
    ),
    "form.type_changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Isian {name} dulu berjenis {before}, sekarang {now}: jawaban lama tidak terbaca. Beri "
        "nama baru untuk isian itu.",
    ),
    "form.limit_range": QT_TRANSLATE_NOOP(
        "sentences", "{label} antara {low} dan {high}. Periksa lagi."
    ),
    "need.kind_withdrawn": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {need} sudah tidak dipakai kantor ini. Kasus lama tetap terbaca. Pilih jenis "
        "kebutuhan lain.",
    ),
}
