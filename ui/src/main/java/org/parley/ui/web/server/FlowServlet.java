package org.parley.ui.web.server;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.BeanContext;
import java.util.Optional;

/** Vaadin's servlet; views get their constructors' beans from the bean context. */
final class FlowServlet extends VaadinServlet {

    private static final long serialVersionUID = 1;

    private final transient BeanContext beans;

    FlowServlet(BeanContext beans) {
        this.beans = beans;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new VaadinServletService(this, configuration) {

            private static final long serialVersionUID = 1;

            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new BeansFirst(this, beans));
            }
        };
        service.init();
        return service;
    }
}
