-- Lo que solo se añade: ni siquiera el dueño lo cambia por descuido.
create or replace function solo_se_anade() returns trigger
language plpgsql
as $$ begin raise exception 'La tabla % solo admite añadir filas', tg_table_name using errcode = '42501'; end $$;

create or replace trigger solo_se_anade before update or delete or truncate on bitacora
  for each statement execute function solo_se_anade();
