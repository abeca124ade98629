// Reads YAML files with the packages js-yaml and yaml, and prints what they hold as JSON.
//
//     read.js FILE…        {reader: {file: document}}; what is no JSON value is {"not JSON": "its type"}
//     read.js --validate SCHEMA FILE…   {file: [complaint, …]}, by Ajv

const fs = require("fs");
const jsYaml = require("js-yaml");
const yaml = require("yaml");

const READERS = {
  "js-yaml": (text) => jsYaml.load(text),
  "yaml, version 1.2": (text) => yaml.parse(text),
  "yaml, version 1.1": (text) => yaml.parse(text, { version: "1.1" }),
};

function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  if (Object.prototype.toString.call(value) !== "[object Object]") {
    return { "not JSON": Object.prototype.toString.call(value) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

function read(reader, text) {
  try {
    return plain(reader(text));
  } catch (error) {
    return { error: String(error) };
  }
}

function validate(schema, paths) {
  const Ajv = require("ajv/dist/2020");
  const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schema, "utf8")));
  const complaints = (path) => {
    const document = jsYaml.load(fs.readFileSync(path, "utf8"), { schema: jsYaml.CORE_SCHEMA });
    return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath}: ${error.message}`);
  };
  return Object.fromEntries(paths.map((path) => [path, complaints(path)]));
}

const [first, ...rest] = process.argv.slice(2);
let answer;
if (first === "--validate") {
  answer = validate(rest[0], rest.slice(1));
} else {
  const texts = [first, ...rest].map((path) => [path, fs.readFileSync(path, "utf8")]);
  const all = ([, reader]) => Object.fromEntries(texts.map(([path, text]) => [path, read(reader, text)]));
  answer = Object.fromEntries(Object.entries(READERS).map((entry) => [entry[0], all(entry)]));
}
process.stdout.write(JSON.stringify(answer));
