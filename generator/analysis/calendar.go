package analysis

import "fmt"

// calendarDate is as much of a date as is known; zero means unknown. A day is
// only known with its month.
type calendarDate struct{ year, month, day int }

// String gives the date as much of 2006-01-02 as is known; a date without a
// year gives nothing.
func (c calendarDate) String() string {
	switch {
	case c.year == 0:
		return ""
	case c.month == 0:
		return fmt.Sprintf("%04d", c.year)
	case c.day == 0:
		return fmt.Sprintf("%04d-%02d", c.year, c.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", c.year, c.month, c.day)
}

// parseCalendar reads 2006-01-02 or the beginning of it.
func parseCalendar(s string) (calendarDate, bool) {
	number := func(i, j int) int {
		n := 0
		for _, c := range []byte(s[i:j]) {
			if c < '0' || c > '9' {
				return 0
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	var c calendarDate
	switch {
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		c = calendarDate{number(0, 4), number(5, 7), number(8, 10)}
		return c, c.day > 0 && c.valid()
	case len(s) == 7 && s[4] == '-':
		c = calendarDate{number(0, 4), number(5, 7), 0}
		return c, c.month > 0 && c.valid()
	case len(s) == 4:
		c = calendarDate{year: number(0, 4)}
		return c, c.year > 0
	}
	return calendarDate{}, false
}

// valid tells whether the parts that are known make a date.
func (c calendarDate) valid() bool {
	if c.month < 0 || c.month > 12 || c.day < 0 || (c.day > 0 && c.month == 0) {
		return false
	}
	return c.day == 0 || c.day <= monthLength(c.year, c.month)
}

// monthLength counts the days of a month; of February in an unknown year, 29.
func monthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// first is the first day that the date can mean, as year*10000 + month*100 + day.
func (c calendarDate) first() int {
	return c.year*10000 + max(c.month, 1)*100 + max(c.day, 1)
}

// last is the last day that the date can mean.
func (c calendarDate) last() int {
	month, day := c.month, c.day
	if month == 0 {
		month = 12
	}
	if day == 0 {
		day = monthLength(c.year, month)
	}
	return c.year*10000 + month*100 + day
}

// number counts days from a fixed day long ago, for reckoning with weeks. The
// day must be known. (The civil calendar counted from 1 March, as in the
// Julian day formula of Fliegel and Van Flandern.)
func (c calendarDate) number() int {
	y, m := c.year, c.month
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + c.day
}

// weekday is 1 for Monday to 7 for Sunday.
func (c calendarDate) weekday() int { return (c.number()+1)%7 + 1 }

// monthsBetween counts the months from one date to another; negative where the
// other is earlier. A year alone counts as its January.
func monthsBetween(from, to calendarDate) int {
	return (to.year-from.year)*12 + max(to.month, 1) - max(from.month, 1)
}

// plusDays moves a known day by n days.
func (c calendarDate) plusDays(n int) calendarDate {
	for ; n > 0; n-- {
		if c.day++; c.day > monthLength(c.year, c.month) {
			c = calendarDate{c.year, c.month, 1}.plusMonths(1)
			c.day = 1
		}
	}
	for ; n < 0; n++ {
		if c.day--; c.day == 0 {
			c = calendarDate{c.year, c.month, 0}.plusMonths(-1)
			c.day = monthLength(c.year, c.month)
		}
	}
	return c
}

// plusMonths moves a known month by n months and forgets the day.
func (c calendarDate) plusMonths(n int) calendarDate {
	m := c.year*12 + c.month - 1 + n
	return calendarDate{m / 12, m%12 + 1, 0}
}
