package main

// check says what is wrong with content/ as it stands, and changes nothing.
func (s *session) check(args []string) error {
	if len(args) > 0 {
		return tooMany("check", args)
	}
	return s.report.stage(stageChecked, func(st *stage) error {
		loaded, err := s.loadChecked(s.path(s.content))
		if err != nil || loaded == nil {
			return err
		}
		st.Counts["pages"] = len(loaded.Pages())
		return nil
	})
}
