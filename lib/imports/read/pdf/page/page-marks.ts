/** What a page shows, in points from its upper left corner, y downwards. */
export type Glyph = {
  text: string;
  x0: number;
  x1: number;
  /** The line on which it stands. */
  y: number;
  size: number;
  font: string;
};

/** A straight line along an axis: `at` is its y (or x), from and to its ends. */
export type RuledLine = { at: number; from: number; to: number };

export type PageMarks = {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Words that run up or down the page, or stand outside of it: nobody reads them in line. */
  turned: string;
  horizontal: RuledLine[];
  vertical: RuledLine[];
  images: number;
};
