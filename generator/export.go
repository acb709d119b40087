package main

import "slices"

// export prints the dossier for other programs.
func (s *session) export(args []string) error {
	if len(args) > 0 {
		return tooMany("export", args)
	}
	if s.format != "json" {
		if slices.Contains(plannedFormats(), s.format) {
			return plannedFormat(s.format)
		}
		return unknownFormat(s.format)
	}
	c, err := s.analyse(s.title())
	if err != nil || c == nil {
		return err
	}
	data, err := c.JSON()
	if err != nil {
		return err
	}
	_, err = s.stdout.Write(data)
	return err
}
