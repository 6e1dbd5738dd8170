// Next.js runs this file before any other of a page.
import "@/components/shell/browser/polyfills";
import { setNonce } from "get-nonce";
import { watchActions } from "@/components/shell/transport/watch-actions";
import { styleNonce } from "@/components/ui/style-nonce";

// Radix adds a style sheet while a dialog or a menu keeps the page from scrolling, and asks get-nonce for the
// nonce.
const nonce = styleNonce();
if (nonce) setNonce(nonce);

watchActions();
