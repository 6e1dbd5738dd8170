/**
 * What the supported browsers (browserslist in package.json) lack of the methods that our pages and workers use. The stage
 * `browsers` of `npm test` computes this list from the built files and refuses a line too many or too few.
 */
import "core-js/modules/es.array.at.js";
import "core-js/modules/es.array.find-last.js";
import "core-js/modules/es.array.find-last-index.js";
import "core-js/modules/es.array.to-reversed.js";
import "core-js/modules/es.array.to-sorted.js";
import "core-js/modules/es.array.to-spliced.js";
import "core-js/modules/es.array.with.js";
import "core-js/modules/es.object.has-own.js";
import "core-js/modules/es.string.at-alternative.js";
