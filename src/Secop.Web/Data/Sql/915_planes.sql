-- Lo que se publicó de un plan no cambia.
revoke update, delete, truncate on versiones_del_plan from secop_app;
