// Cascade layers and logical properties are younger than the oldest browser that reads the public pages; the
// build itself lowers the rest, for the browsers that package.json names.
export default {
  plugins: {
    "@tailwindcss/postcss": {},
    "@csstools/postcss-cascade-layers": {},
    "postcss-logical": {},
  },
};
