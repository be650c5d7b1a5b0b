"""The practice office Desa Contoh: who lives and works there, and what happened in its weeks."""
