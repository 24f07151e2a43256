// Asks a JSON Schema checker whether case files fit: node schema.mjs SCHEMA FILE… → [{ file, faults: ["/place: words"] }].
// The first answer is about the schema itself, against the draft that it names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromPage = createRequire(new URL('../../ui/package.json', import.meta.url));
const Ajv = fromPage('ajv/dist/2020').default;
const addFormats = fromPage('ajv-formats').default;

const [schemaPath, ...files] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const told = (errors) => (errors ?? []).map((error) => `${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);

const checker = addFormats(new Ajv({ allErrors: true, strictTypes: false, strictTuples: false, validateSchema: false }));
const schema = read(schemaPath);
checker.validateSchema(schema);
const answers = [{ file: schemaPath, faults: told(checker.errors) }];
if (answers[0].faults.length === 0) {
  const fits = checker.compile(schema);
  for (const file of files) answers.push({ file, faults: fits(read(file)) ? [] : told(fits.errors) });
}
process.stdout.write(JSON.stringify(answers));
