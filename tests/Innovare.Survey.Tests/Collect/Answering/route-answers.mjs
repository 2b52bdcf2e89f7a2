// Reads definitions and answers, a JSON document a line, and writes the codes the browser's script finds, a line each.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { codesOf } = await import(pathToFileURL(process.argv[2]));
let form;
let out = [];
for await (const line of createInterface({ input: createReadStream(process.argv[3]) })) {
  const document = JSON.parse(line);
  if (document.questions) { form = document; continue; }
  const { codes } = codesOf({ ...form, register: document.register }, document.values);
  out.push(form.variables.map(variable => codes[variable] ?? '').join('\t'));
  if (out.length === 5000) { process.stdout.write(out.join('\n') + '\n'); out = []; }
}
process.stdout.write(out.map(line => line + '\n').join(''));
