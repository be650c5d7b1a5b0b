"""The keys of the program in one list, under F1."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.fonts import sized_font
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading, plain_label


class KeysHelp(OfficeDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Daftar tombol"), parent)
        self.resize(560, 660)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for title, keys in self._groups():
            row = grid.rowCount()
            grid.addWidget(heading(title, 3), row, 0, 1, 2)
            for offset, (key, meaning) in enumerate(keys, start=1):
                name = plain_label(key)
                name.setFont(sized_font(10, bold=True))
                grid.addWidget(name, row + offset, 0)
                grid.addWidget(plain_label(meaning, wrap=True), row + offset, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = PageScroll(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing in it takes the arrow keys
        scroll.setAccessibleName(parent.tr("Daftar tombol"))
        self.body.addWidget(scroll)
        self.end_with(None)

    def _groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        everywhere = (
            ("Ctrl+1 … Ctrl+7", self.tr("Pindah bagian: Hari ini sampai Pengaturan")),
            (self.tr("Alt + huruf"), self.tr("Tekan tombol dengan huruf bergaris bawah itu")),
            (self.tr("Shift+F10"), self.tr("Tindakan di tempat kursor, juga dengan tombol Menu")),
            (self.tr("Ctrl+F atau /"), self.tr("Cari warga, kasus atau surat")),
            ("F1", self.tr("Daftar tombol ini")),
            ("F2", self.tr("Kasus baru")),
            ("F3", self.tr("Warga baru")),
            ("Ctrl+J", self.tr("Catat jawaban instansi dengan kode lembar jawaban")),
            ("F5", self.tr("Segarkan daftar")),
            ("Ctrl+L", self.tr("Kunci layar")),
        )
        forms = (
            ("Tab", self.tr("Isian berikutnya")),
            ("F9", self.tr("Kelompok isian berikutnya")),
            (self.tr("F10 atau Ctrl+S"), self.tr("Simpan")),
            ("F8", self.tr("Tampilkan kata sandi yang diketik")),
            ("t, +, -", self.tr("Pada tanggal: hari ini, maju sehari, mundur sehari")),
            (self.tr("Spasi"), self.tr("Centang atau lepaskan pilihan")),
        )
        case = (
            ("F4", self.tr("Buat surat ke instansi")),
            ("F6", self.tr("Langkah berikutnya dari kasus")),
            ("F7", self.tr("Tambah catatan")),
            ("Ctrl+V", self.tr("Tempel foto atau berkas sebagai lampiran")),
            ("F8", self.tr("Pakai usulan rencana")),
            ("F9", self.tr("Tambah langkah rencana")),
            (self.tr("Spasi, Del"), self.tr("Pada langkah: sudah atau kembali, tidak jadi")),
            ("Ctrl+P", self.tr("Cetak")),
        )
        outreach = (
            ("Ctrl+N", self.tr("Kunjungan baru; di Surat masuk: surat baru")),
            ("Enter", self.tr("Ambil warga, lalu isian berikutnya")),
            (self.tr("1–9, huruf"), self.tr("Pilih kebutuhan dan jawaban tanpa menekan Tab")),
            ("F10", self.tr("Simpan, lalu cari warga berikutnya")),
            ("F9", self.tr("Dari isian ke antrean, dan kembali")),
            ("T, S", self.tr("Pada antrean: tanda terima, surat ke instansi")),
            ("Ctrl+P", self.tr("Laporan kunjungan")),
        )
        return (
            (self.tr("Di mana saja"), everywhere),
            (self.tr("Pada daftar"), self._of_lists()),
            (self.tr("Pada isian"), forms),
            (self.tr("Pada kasus, surat dan Hari ini"), case),
            (self.tr("Pada jemput bola"), outreach),
        )

    def _of_lists(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("Pindah baris")),
            ("Enter", self.tr("Buka baris")),
            ("Alt+1 … Alt+9", self.tr("Saringan bernama, atau petak pada Hari ini")),
            ("Esc", self.tr("Kosongkan pencarian, atau kembali ke daftar")),
            ("Ctrl+Shift+F", self.tr("Saring daftar menurut semua isian")),
            ("Ctrl+A", self.tr("Pilih semua yang cocok")),
            ("Ctrl+E", self.tr("Ekspor daftar ke Excel")),
            (self.tr("Shift+F10"), self.tr("Tindakan untuk baris yang dipilih")),
            ("Ctrl+Z", self.tr("Urungkan tindakan terakhir")),
        )
