-- Texto completo en español sin tildes. Quitar la tilde dentro de la configuración daña la raíz («licitación» y
-- «licitaciones» dejan de casar): se allanan los dos lados antes y se usa la configuración spanish tal cual.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create or replace function sin_tildes(text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- «vía», «vías» y «via» son la misma palabra, y también «construcción» y «construcciones»; «mes» y «gas» no son plurales.
create or replace function llano(text) returns text language sql immutable strict parallel safe
  return regexp_replace(
    regexp_replace(public.sin_tildes($1), '([csx])ion\M', '\1iones', 'g'),
    '\m(?!mes\M|gas\M)([a-z]{1,2}[aeiou])s\M', '\1', 'g');
