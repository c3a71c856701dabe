package org.parley.ui.web.server;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import io.micronaut.context.BeanContext;

/** Makes views, asking the bean context before Vaadin's own way of making them. */
final class BeansFirst extends DefaultInstantiator {

    private static final long serialVersionUID = 1;

    private final transient BeanContext beans;

    BeansFirst(VaadinService service, BeanContext beans) {
        super(service);
        this.beans = beans;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return beans.findBean(type).orElseGet(() -> super.getOrCreate(type));
    }
}
