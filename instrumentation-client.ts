// Next.js runs this file before any other of a page.
import "@/components/shell/browser/polyfills";
