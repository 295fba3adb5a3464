CREATE TABLE `source_tag_count` (
	`workspace_id` text NOT NULL,
	`folded` text NOT NULL,
	`name` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `folded`, `name`)
);
--> statement-breakpoint
DROP INDEX `source_list`;
--> statement-breakpoint
DROP INDEX `source_added`;
--> statement-breakpoint
DROP INDEX `source_title`;
--> statement-breakpoint
DROP INDEX `source_maker`;
--> statement-breakpoint
DROP INDEX `source_year`;
--> statement-breakpoint
DROP INDEX `source_type`;
--> statement-breakpoint
ALTER TABLE `source` ADD `uses` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Written by hand from here on, but for the indexes: drizzle-kit knows no triggers. What is there is counted before they watch.
UPDATE source SET uses = (SELECT count(*) FROM evidence WHERE evidence.source_id = source.id AND removed_at IS NULL)
WHERE id IN (SELECT source_id FROM evidence WHERE removed_at IS NULL);
--> statement-breakpoint
INSERT INTO source_tag_count (workspace_id, folded, name, n)
SELECT source_tag.workspace_id, folded, name, count(*) FROM source_tag JOIN source ON source.id = source_tag.source_id
WHERE source.state = 'active' AND NOT source.restricted GROUP BY 1, 2, 3;
--> statement-breakpoint
CREATE INDEX `source_unused` ON `source` (`workspace_id`,`state`,`id`) WHERE "uses" = 0;
--> statement-breakpoint
CREATE INDEX `source_list` ON `source` (`workspace_id`,`state`,`updated_at`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_added` ON `source` (`workspace_id`,`state`,`created_at`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_title` ON `source` (`workspace_id`,`state`,`title_key`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_maker` ON `source` (`workspace_id`,`state`,`maker_key`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_year` ON `source` (`workspace_id`,`state`,`year`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_type` ON `source` (`workspace_id`,`state`,`type`,`updated_at`,`id`,`restricted`);
--> statement-breakpoint
CREATE INDEX `source_reader_user` ON `source_reader` (`user_id`);
--> statement-breakpoint
CREATE TRIGGER source_use_added AFTER INSERT ON evidence WHEN new.removed_at IS NULL BEGIN
  UPDATE source SET uses = uses + 1 WHERE id = new.source_id;
END;
--> statement-breakpoint
CREATE TRIGGER source_use_gone AFTER DELETE ON evidence WHEN old.removed_at IS NULL BEGIN
  UPDATE source SET uses = uses - 1 WHERE id = old.source_id;
END;
--> statement-breakpoint
CREATE TRIGGER source_use_moved AFTER UPDATE OF source_id, removed_at ON evidence BEGIN
  UPDATE source SET uses = uses - 1 WHERE id = old.source_id AND old.removed_at IS NULL;
  UPDATE source SET uses = uses + 1 WHERE id = new.source_id AND new.removed_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER source_tag_put_on AFTER INSERT ON source_tag BEGIN
  INSERT INTO source_tag_count (workspace_id, folded, name, n)
  SELECT new.workspace_id, new.folded, new.name, 1 FROM source WHERE id = new.source_id AND state = 'active' AND NOT restricted
  ON CONFLICT (workspace_id, folded, name) DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER source_tag_taken_off AFTER DELETE ON source_tag BEGIN
  UPDATE source_tag_count SET n = n - 1
  WHERE workspace_id = old.workspace_id AND folded = old.folded AND name = old.name
    AND EXISTS (SELECT 1 FROM source WHERE id = old.source_id AND state = 'active' AND NOT restricted);
  DELETE FROM source_tag_count
  WHERE workspace_id = old.workspace_id AND folded = old.folded AND name = old.name AND n < 1;
END;
--> statement-breakpoint
CREATE TRIGGER source_tags_shown AFTER UPDATE OF state, restricted ON source
WHEN (new.state = 'active' AND NOT new.restricted) AND NOT (old.state = 'active' AND NOT old.restricted) BEGIN
  INSERT INTO source_tag_count (workspace_id, folded, name, n)
  SELECT workspace_id, folded, name, 1 FROM source_tag WHERE source_id = new.id
  ON CONFLICT (workspace_id, folded, name) DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER source_tags_hidden AFTER UPDATE OF state, restricted ON source
WHEN (old.state = 'active' AND NOT old.restricted) AND NOT (new.state = 'active' AND NOT new.restricted) BEGIN
  UPDATE source_tag_count SET n = n - 1
  WHERE workspace_id = old.workspace_id AND (folded, name) IN (SELECT folded, name FROM source_tag WHERE source_id = old.id);
  DELETE FROM source_tag_count
  WHERE workspace_id = old.workspace_id AND n < 1
    AND (folded, name) IN (SELECT folded, name FROM source_tag WHERE source_id = old.id);
END;
