-- La hora de la que dependen los plazos. En producción es la del servidor de base de datos, sin más.
create or replace function ahora() returns timestamptz
language sql volatile parallel safe
as $$ select clock_timestamp() $$;
