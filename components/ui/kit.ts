import { Button } from "./button";
import { inputClass } from "./input-class";
import { Notice } from "./notice";
import { Phrased } from "./phrased";
import { hiddenAt, useStickyEdge } from "./sticky-edge";
import { styleNonce } from "./style-nonce";
import { Tag } from "./tag";
import { useSizeVariable } from "./use-size-variable";

/** For what is drawn with the controls of its host, and so imports none of them. */
export const kit = {
  Button,
  Notice,
  Tag,
  Phrased,
  inputClass,
  styleNonce,
  hiddenAt,
  useStickyEdge,
  useSizeVariable,
};
