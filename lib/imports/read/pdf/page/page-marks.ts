/** A glyph of a page. Coordinates are in points from the upper left corner, y downwards. */
export type Glyph = {
  text: string;
  x0: number;
  x1: number;
  /** The base line. */
  y: number;
  size: number;
  font: string;
};

/** A line along an axis: `at` is its y (or x), `from` and `to` its ends. */
export type RuledLine = { at: number; from: number; to: number };

export type PageMarks = {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Rotated text and text outside the page, which is not part of any line. */
  turned: string;
  horizontal: RuledLine[];
  vertical: RuledLine[];
  images: number;
};
