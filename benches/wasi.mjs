// Runs a benchmark that was built for wasm32-wasip1. What the library would ask of a browser is never called here.
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [file, ...rest] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: [file, ...rest] });
const module = await WebAssembly.compile(await readFile(file));
const imports = { wasi_snapshot_preview1: wasi.wasiImport };
for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
  if (from !== "wasi_snapshot_preview1" && kind === "function") {
    (imports[from] ??= {})[name] = () => { throw new Error(`${from}.${name}`); };
  }
}
process.exit(wasi.start(await WebAssembly.instantiate(module, imports)));
