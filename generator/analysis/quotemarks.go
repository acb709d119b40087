package analysis

// markQuoted tells every sentence which of its tokens stand between double
// quotation marks. A quotation may run over sentences but is taken to end with
// its passage, so that an unclosed mark does little harm.
func markQuoted(a *article) {
	open := false
	passage := ""
	for _, s := range a.sentences {
		if s.passage.ID != passage {
			open, passage = false, s.passage.ID
		}
		any := open
		quoted := make([]bool, len(s.tokens))
		for i := range s.tokens {
			switch w := s.word(i); w {
			case "“", "„", "«", "``":
				open = true
			case "”", "»", "''":
				open = false
			case `"`:
				open = !open
			default:
				quoted[i] = open
				continue
			}
			any = true
		}
		if any {
			s.quoted = quoted
		}
	}
}
