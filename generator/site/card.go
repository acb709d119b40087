package site

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// The card is the picture that other sites show beside a link to the dossier:
// its title, what it rests on and its date. Its letters are the Go fonts, which
// come with the program, so that it is the same on every machine.

// cardFile is where the card stands.
const cardFile OutputPath = "card.png"

// Of the card, in pixels. Its size is what the networks ask for.
const (
	cardWidth, cardHeight = 1200, 630
	cardMargin            = 90
	cardTitleSize         = 72
	cardLineSize          = 34
	cardTitleLines        = 4
)

// hasCard says whether there is a card: networks want its full address.
func (s *Site) hasCard() bool { return s.baseURL != "" }

// card draws the picture as PNG.
func (s *Site) card() ([]byte, error) {
	title, err := face(gobold.TTF, cardTitleSize)
	if err != nil {
		return nil, err
	}
	line, err := face(goregular.TTF, cardLineSize)
	if err != nil {
		return nil, err
	}
	paper, ink, accent := color.RGBA{0xfb, 0xfa, 0xf6, 0xff}, color.RGBA{0x1d, 0x1c, 0x1a, 0xff}, color.RGBA{0x7a, 0x1f, 0x2b, 0xff}
	picture := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(picture, image.Rect(0, 0, cardWidth, 24), image.NewUniform(accent), image.Point{}, draw.Src)
	pen := font.Drawer{Dst: picture, Src: image.NewUniform(ink), Face: title}
	y := cardMargin + cardTitleSize
	for _, l := range breakLines(s.title(), cardTitleLines, func(t string) bool { return pen.MeasureString(t).Ceil() <= cardWidth-2*cardMargin }) {
		pen.Dot = fixed.P(cardMargin, y)
		pen.DrawString(l)
		y += cardTitleSize * 5 / 4
	}
	pen.Face, pen.Src = line, image.NewUniform(accent)
	pen.Dot = fixed.P(cardMargin, cardHeight-cardMargin)
	pen.DrawString(s.cardLine())
	var b bytes.Buffer
	err = png.Encode(&b, picture)
	return b.Bytes(), err
}

// cardLine says on what the dossier rests.
func (s *Site) cardLine() string {
	sources := ""
	if s.sourceCount > 0 {
		sources = plural(s.sourceCount, "source", "sources")
	}
	return joined(" · ", sources, s.span())
}

func face(ttf []byte, size float64) (font.Face, error) {
	parsed, err := opentype.Parse(ttf)
	if err != nil {
		return nil, err
	}
	return opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
}

// breakLines breaks a text between words into lines that fit, at most so many;
// what is left over becomes an ellipsis.
func breakLines(text string, most int, fits func(string) bool) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line == "" || fits(longer) {
			line = longer
			continue
		}
		if len(lines)+1 == most {
			return append(lines, line+" …")
		}
		lines, line = append(lines, line), word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
