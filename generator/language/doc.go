// Package language reads English: it divides a text into sentences and tokens without changing a byte, tags parts of
// speech and finds the names of people, places and organisations.
//
// Load the model once and call Annotate for each article. Split alone gives sentences and tokens without tags, and
// Countries the table of countries with their demonyms and capitals. Train, Save and the command in train/ make the
// embedded model files again from annotated corpora; README.md says how good they are, data/README.md what they come from.
//
// All offsets are bytes into the text that was given. The result depends on nothing but the text and its blocks.
package language
