package org.renshe.protocol.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.problem.ProtocolProblem;

/** Walks a record and everything in it: no null but where it may be, nothing beyond its limit. */
final class RecordLimits {
  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return components(type);
        }
      };

  private RecordLimits() {}

  static void check(Record record) {
    for (Component component : COMPONENTS.get(record.getClass())) {
      Object value = component.of(record);
      if (value != null) {
        checkValue(component.name, value);
      } else if (!component.mayBeNull) {
        throw ProtocolProblem.MISSING_FIELD.with(component.name);
      }
    }
  }

  private static void checkValue(String name, Object value) {
    if (value instanceof Record record) {
      check(record);
    } else if (value instanceof String text) {
      if (text.length() > StrictJson.MAX_TEXT) {
        throw ProtocolProblem.TEXT_TOO_LONG.with(name, StrictJson.MAX_TEXT);
      }
    } else if (value instanceof Collection<?> items) {
      checkItems(name, items);
    } else if (value instanceof Map<?, ?> map) {
      checkItems(name, map.values());
    }
  }

  private static void checkItems(String name, Collection<?> items) {
    if (items.size() > StrictJson.MAX_ITEMS) {
      throw ProtocolProblem.TOO_MANY_ITEMS.with(name, StrictJson.MAX_ITEMS);
    }
    for (Object item : items) {
      if (item == null) {
        throw ProtocolProblem.MISSING_FIELD.with(name);
      }
      checkValue(name, item);
    }
  }

  private static List<Component> components(Class<?> type) {
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.getType().isPrimitive()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean mayBeNull = component.isAnnotationPresent(MayBeNull.class);
        components.add(new Component(component.getName(), accessor, mayBeNull));
      }
    }
    return List.copyOf(components);
  }

  private record Component(String name, Method accessor, boolean mayBeNull) {
    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read component " + name, e);
      }
    }
  }
}
