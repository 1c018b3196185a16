-- La pregunta y la respuesta publicadas se buscan sin tildes, como los procesos.
create index if not exists ix_peticiones_publicadas on peticiones
  using gin (to_tsvector('pg_catalog.spanish', llano((publica ->> 'Pregunta') || ' ' || (publica ->> 'Respuesta')))) where publica is not null;
