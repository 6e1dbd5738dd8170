/**
 * The methods that our pages and workers use and the supported browsers (browserslist in package.json) lack.
 * The stage `browsers` of `npm test` computes this list from the built files and fails on any difference.
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
