-- «¿Quiso decir…?» conoce también lo que se publica aquí, aunque nadie haya importado nada. El recuento de una importación
-- las vuelve a contar todas; esto solo añade las que falten.
create or replace function agregar_palabras_propias() returns bigint language sql as $$
  with nuevas as (
    insert into palabras_publicas (palabra, registros)
      select word, ndoc
      from ts_stat('select to_tsvector(''pg_catalog.simple'', sin_tildes(left(nombre || '' '' || coalesce(objeto, ''''), 600) || '' '' || entidad)) from registros_publicos where codigo is not null')
      where length(word) between 4 and 30 and word ~ '^[a-z]+$'
      order by word
    on conflict do nothing
    returning 1)
  select count(*) from nuevas
$$;
