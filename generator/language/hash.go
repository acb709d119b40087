package language

import "unicode"

// Words are compared by a 64-bit hash (FNV-1a, finished with a multiplication) of their folded bytes: lower case, digits
// as 0, curly apostrophes and quotation marks as straight ones. Folding happens on the way into the hash only.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashBytes(b []byte) uint64 {
	h := uint64(fnvOffset)
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// chain hashes a sequence: h of what came before, then x.
func chain(h, x uint64) uint64 {
	h = (h ^ x) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// fold appends the folded word to b.
func fold(b []byte, word string) []byte {
	for _, r := range word {
		switch {
		case 'a' <= r && r <= 'z':
			b = append(b, byte(r))
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)|0x20)
		case '0' <= r && r <= '9':
			b = append(b, '0')
		case r < 0x80:
			b = append(b, byte(r))
		case r == '’' || r == '‘' || r == 'ʼ' || r == '´':
			b = append(b, '\'')
		case r == '“' || r == '”' || r == '„':
			b = append(b, '"')
		case r == '–' || r == '—' || r == '―':
			b = append(b, '-', '-')
		case r == '…':
			b = append(b, "..."...)
		case r == '\u00ad' || r == '\u200d' || r == '\u200c':
		default:
			b = append(b, string(unicode.ToLower(r))...)
		}
	}
	return b
}

func wordHash(word string) uint64 {
	var buffer [64]byte
	return hashBytes(fold(buffer[:0], word))
}
