import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { profileSchema } from '#shared/profiles/profile.ts';
import { expectGolden } from '#test/golden/golden.ts';

const folder = fileURLToPath(new URL('../../../shared/profiles/', import.meta.url));

test('the JSON schema that editors use is the schema that the program uses', () => {
  expectGolden('shared/profiles/profile.schema.json', z.toJSONSchema(profileSchema));
});

test('every profile points to that schema', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'profile.schema.json');
  expect(files).toContain('pocu-860-3-12.json');
  for (const name of files) {
    const profile: unknown = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
    expect(profile).toMatchObject({ $schema: './profile.schema.json', id: name.replace('.json', '') });
  }
});
