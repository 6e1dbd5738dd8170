import type { EditorKit } from "./editor-kit";

/** Bare controls, in the place of a host's. */
export const testingKit: EditorKit = {
  Button: ({ variant, size, ...rest }) => <button type="button" {...rest} />,
  Notice: ({ tone, ...rest }) => <div role="alert" {...rest} />,
  inputClass: "",
  styleNonce: () => undefined,
  hiddenAt: { top: 0, right: 0, bottom: 0, left: 0 },
  useStickyEdge: () => {},
};
